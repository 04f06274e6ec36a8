using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Search;

/// <summary>
/// What is known of a message besides its text, as terms that filters look for. Each is a letter for what kind of thing it says and then the thing: nothing
/// but <c>a-z</c> and <c>0-9</c>, as ids are. Some say what was done to it, so they change while the text does not.
/// </summary>
public static class Facts
{
    /// <summary>It calls all members of the room.</summary>
    public const string CallsAll = "call";

    /// <summary>It calls all who were there.</summary>
    public const string CallsHere = "chere";

    /// <summary>What its files say is not in the index yet. No filter looks for it; the index does.</summary>
    internal const string Later = "xlater";

    /// <summary>Written by somebody.</summary>
    public static string From(UserId author) => "a" + author.Value;

    /// <summary>Calls somebody by name. Who is called with all others is so by <see cref="CallsAll"/> or <see cref="CallsHere"/>.</summary>
    public static string Mentions(UserId person) => "m" + person.Value;

    /// <summary>In a language.</summary>
    public static string In(string language) => "l" + language;

    public static string Of(HasKind kind) => "h" + kind.ToString().ToLowerInvariant();

    /// <summary>Null of what is only so for the one who asks: an index does not know it.</summary>
    public static string? Of(IsState state) => state switch
    {
        IsState.Pinned => Of(HasKind.Pin),
        IsState.Thread => "ithread",
        IsState.Edited => "iedited",
        _ => null,
    };

    /// <summary>All of a message, each once.</summary>
    /// <param name="posted">As it was posted.</param>
    /// <param name="note">What was done to it; null for nothing.</param>
    /// <param name="language">As <see cref="Terms.TextTerms.Language"/>.</param>
    internal static ImmutableArray<string> Of(MessagePosted posted, MessageNote? note, string? language)
    {
        var called = note is null ? Called.By(posted) : Called.By(posted).Now(note);
        var files = FilesOf(posted);
        var facts = ImmutableArray.CreateBuilder<string>();
        facts.Add(From(posted.By));
        facts.AddRange(called.People.Distinct().Select(Mentions));
        Add(called.Scope == MentionScope.All, CallsAll);
        Add(called.Scope == MentionScope.Here, CallsHere);
        Add(HasLink(note?.Text ?? posted.Text) || HasLink(posted.Forwarded?.Text), Of(HasKind.Link));
        Add(!files.IsEmpty, Of(HasKind.File));
        Add(files.Any(file => file.Kind == FileKind.Image), Of(HasKind.Image));
        Add(note is { Reactions.IsEmpty: false }, Of(HasKind.Reaction));
        Add(note?.Pinned is not null, Of(HasKind.Pin));
        Add(posted.Poll is not null, Of(HasKind.Poll));
        Add(posted.Thread is not null, Of(IsState.Thread)!);
        Add(note?.EditedAt is not null, Of(IsState.Edited)!);
        Add(language is not null, In(language ?? ""));
        return facts.ToImmutable();

        void Add(bool isSo, string fact)
        {
            if (isSo)
            {
                facts.Add(fact);
            }
        }
    }

    internal static ImmutableArray<MessageFile> FilesOf(MessagePosted posted) => posted.Files ?? posted.Forwarded?.Files ?? [];

    private static bool HasLink(string? text) => text is not null && !LinkScan.In(text).IsEmpty;
}
