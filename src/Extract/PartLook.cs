namespace LiveChat.Extract;

/// <summary>Where in a part the words are, by the names of elements without their prefixes.</summary>
/// <param name="Texts">Text counts within one of these.</param>
/// <param name="Lines">With the end of each of these a line ends.</param>
/// <param name="Spaces">Each of these stands for a space.</param>
/// <param name="Skipped">What is within these is said elsewhere, or not at all any more.</param>
internal sealed record PartLook(string[] Texts, string[] Lines, string[] Spaces, string[] Skipped)
{
    /// <summary>Of documents and slides in Office Open XML. <c>Fallback</c> says once more what is before it; <c>delText</c>, what was deleted, is no text.</summary>
    public static readonly PartLook Office = new(["t"], ["p", "br", "cr"], ["tab"], ["Fallback"]);

    /// <summary>Of strings in a table; <c>rPh</c> says how they are pronounced.</summary>
    public static readonly PartLook Cells = new(["t"], ["si", "is"], [], ["rPh"]);

    /// <summary>Of the content of OpenDocument files.</summary>
    public static readonly PartLook OpenDocument = new(["p", "h"], ["p", "h", "line-break"], ["s", "tab"], ["annotation", "tracked-changes"]);
}
