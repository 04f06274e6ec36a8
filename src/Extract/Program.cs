using System.Xml;
using LiveChat.Extract;

// The words of one document, into a file: LiveChat.Extract <document> <text>. It ends with 0 when there are some, with 1 when nothing can be read, with 2 when nothing was asked for.
// It reads what strangers sent, so whoever starts it limits its memory and its time.
if (args is not [var document, var text])
{
    return 2;
}

try
{
    var words = new Words();
    using (var archive = new Archive(document))
    {
        Document.Read(archive, words);
    }

    if (words.IsEmpty)
    {
        return 1;
    }

    File.WriteAllText(text, words.ToString());
    return 0;
}
catch (Exception failure) when (failure is IOException or InvalidDataException or XmlException or NotSupportedException or ArgumentException)
{
    return 1;
}
