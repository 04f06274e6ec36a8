namespace LiveChat.Extract;

/// <summary>Which parts of a document have its words, and in which order.</summary>
internal static class Document
{
    public static void Read(Archive archive, Words words)
    {
        foreach (var (part, look) in PartsOf(archive))
        {
            if (words.IsFull || archive.IsSpent)
            {
                return;
            }

            using var content = archive.Open(part);
            if (content is not null)
            {
                Part.Read(content, look, words, () => archive.IsSpent);
                words.EndLine();
            }
        }
    }

    private static IEnumerable<(string Part, PartLook Look)> PartsOf(Archive archive) =>
        archive.Has("word/document.xml") ? Text(archive)
        : archive.Has("xl/workbook.xml") ? Table(archive)
        : archive.Has("ppt/presentation.xml") ? Slides(archive)
        : [("content.xml", PartLook.OpenDocument)];

    private static IEnumerable<(string, PartLook)> Text(Archive archive) =>
        ((string[])["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", .. archive.Numbered("word/header", ".xml"), .. archive.Numbered("word/footer", ".xml")])
            .Select(part => (part, PartLook.Office));

    private static IEnumerable<(string, PartLook)> Table(Archive archive) =>
        archive.Numbered("xl/worksheets/sheet", ".xml").Prepend("xl/sharedStrings.xml").Select(part => (part, PartLook.Cells));

    private static IEnumerable<(string, PartLook)> Slides(Archive archive) =>
        archive.Numbered("ppt/slides/slide", ".xml").Concat(archive.Numbered("ppt/notesSlides/notesSlide", ".xml")).Select(part => (part, PartLook.Office));
}
