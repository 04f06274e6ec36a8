using System.Xml;

namespace LiveChat.Extract;

/// <summary>Reads the XML of one part from its begin to its end, keeping no more of it than where it is.</summary>
internal static class Part
{
    private const int MostDepth = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = Archive.MostUnpacked,
    };

    /// <param name="content">XML.</param>
    /// <param name="look">Where its words are.</param>
    /// <param name="words">Where they go.</param>
    /// <param name="isSpent">Whether there will be no more of the content, though it goes on.</param>
    /// <exception cref="XmlException">It is none, or none that is needed.</exception>
    public static void Read(Stream content, PartLook look, Words words, Func<bool> isSpent)
    {
        using var reader = XmlReader.Create(content, Settings);
        try
        {
            Read(reader, look, words);
        }
        catch (XmlException) when (isSpent())
        {
            // It was cut off by us: what came before is sound.
        }
    }

    private static void Read(XmlReader reader, PartLook look, Words words)
    {
        var (texts, skipped) = (0, 0);
        var piece = new char[4096];
        while (!words.IsFull && reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                throw new XmlException("Too deep.");
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    texts += !isEmpty && look.Texts.Contains(reader.LocalName) ? 1 : 0;
                    skipped += !isEmpty && look.Skipped.Contains(reader.LocalName) ? 1 : 0;
                    if (skipped == 0 && look.Spaces.Contains(reader.LocalName))
                    {
                        words.Space();
                    }
                    else if (skipped == 0 && isEmpty && look.Lines.Contains(reader.LocalName))
                    {
                        words.EndLine();
                    }

                    break;
                case XmlNodeType.EndElement:
                    texts -= look.Texts.Contains(reader.LocalName) ? 1 : 0;
                    skipped -= look.Skipped.Contains(reader.LocalName) ? 1 : 0;
                    if (skipped == 0 && look.Lines.Contains(reader.LocalName))
                    {
                        words.EndLine();
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace when texts > 0 && skipped == 0:
                    for (int read; !words.IsFull && (read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0;)
                    {
                        words.Add(piece.AsSpan(0, read));
                    }

                    break;
            }
        }
    }
}
