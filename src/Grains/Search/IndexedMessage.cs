using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Files;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search;

/// <summary>All that an index keeps of a message: terms with one space between them, made from what the log has and what its files say, and from nothing else.</summary>
/// <param name="Words">In order, for words, begins and phrases.</param>
/// <param name="Extras">Each once, in no order: what words and begins are looked for in, too.</param>
/// <param name="Names">Of its files, like <paramref name="Words"/>.</param>
/// <param name="NameExtras">Of its files, like <paramref name="Extras"/>.</param>
/// <param name="Facts">What filters look for: see <see cref="Search.Facts"/>.</param>
/// <param name="Language">Null when it cannot be told.</param>
public sealed record IndexedMessage(string Words, string Extras, string Names, string NameExtras, string Facts, string? Language)
{
    /// <summary>What its files say, like <see cref="Words"/>.</summary>
    public string Contents { get; init; } = "";

    /// <summary>What its files say, like <see cref="Extras"/>.</summary>
    public string ContentExtras { get; init; } = "";

    /// <summary>The languages of its files that are not its own, each once.</summary>
    public string ContentLanguages { get; init; } = "";

    /// <summary>Each once.</summary>
    public IEnumerable<string> Languages => ContentLanguages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(Language).OfType<string>();

    /// <summary>Null of a message that is deleted: it is not to be found.</summary>
    /// <param name="posted">As it was posted.</param>
    /// <param name="note">What was done to it; null for nothing.</param>
    /// <param name="usual">The language that is usual in the room; null for none.</param>
    /// <param name="files">What its files say; null for nothing.</param>
    internal static IndexedMessage? Of(MessagePosted posted, MessageNote? note, string? usual, FileWords? files = null)
    {
        if (note?.Deleted is not null)
        {
            return null;
        }

        string?[] texts = [note?.Text ?? posted.Text, posted.Forwarded?.Text, .. posted.Poll?.Options ?? []];
        var said = texts.OfType<string>().Where(text => text.Length > 0).Select(text => TextTerms.Of(text, usual)).ToArray();
        var names = Search.Facts.FilesOf(posted).Select(file => TextTerms.Exact(file.Name)).ToArray();
        var contents = (files?.Texts ?? []).Select(text => TextTerms.Of(text, usual)).ToArray();
        var language = said.Concat(contents).FirstOrDefault(text => !text.Words.IsEmpty)?.Language;
        string[] facts = [.. Search.Facts.Of(posted, note, language), .. files is { IsLater: true } ? (string[])[Search.Facts.Later] : []];
        return new IndexedMessage(InOrder(said), Besides(said), InOrder(names), Besides(names), string.Join(' ', facts), language)
        {
            Contents = InOrder(contents),
            ContentExtras = Besides(contents),
            ContentLanguages = string.Join(' ', contents.Select(text => text.Language).OfType<string>().Distinct().Where(each => each != language)),
        };
    }

    private static string InOrder(IEnumerable<TextTerms> texts) =>
        string.Join($" {TextTerms.Gap} ", texts.Select(text => string.Join(' ', text.Words.Select(word => word.Term))));

    private static string Besides(IEnumerable<TextTerms> texts) =>
        string.Join(' ', texts.SelectMany(text => text.Extras).Select(extra => extra.Term).Distinct());
}
