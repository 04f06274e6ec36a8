using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Links;

/// <summary>Which previews a message shows, as pure decisions on what is known of it.</summary>
internal static class LinkRules
{
    public static readonly Refusal NoLink = new(RefusalCode.BadRequest, "This is no link.");

    public static Refusal? RefuseLink(string? link) => link is { Length: > 0 and <= LinkPreview.MostLink } ? null : NoLink;

    /// <param name="by">Who said the message.</param>
    /// <param name="message">Which.</param>
    /// <param name="text">What it said at first.</param>
    /// <param name="preview">Where one of its links leads. By now the message may not have that link any more, or somebody took the preview off.</param>
    public static ActDecision Show(UserId by, KnownMessage message, string text, LinkPreview preview)
    {
        var note = message.Expected;
        return note.Deleted is not null ? MessageRules.NoSuchMessage
            : message.Author != by ? MessageRules.NotYours
            : note.Preview(preview.Link) is not null
                || note.Previews.Length >= MessageNote.MostPreviews
                || note.Previews.Count(one => one.Page is not null) >= ILinksGrain.MostShown
                || !LinkScan.In(note.Text ?? text).Contains(preview.Link) ? ActDecision.AlreadyDone
            : new PreviewAdded { By = by, Message = note.Message, Preview = preview };
    }

    /// <param name="by">Who takes it off.</param>
    /// <param name="message">From which message.</param>
    /// <param name="link">The preview of which link.</param>
    /// <param name="others">Why they may not do so to messages of others.</param>
    public static ActDecision Remove(UserId by, KnownMessage message, string link, Refusal? others)
    {
        var allowed = message.Author == by ? null : others;
        return message.Expected.Deleted is not null ? MessageRules.NoSuchMessage
            : allowed is not null ? allowed
            : message.Expected.Preview(link)?.Page is null ? ActDecision.AlreadyDone
            : new PreviewRemoved { By = by, Message = message.Note.Message, Link = link };
    }

    /// <summary>Of the links whose previews a message shows those that it still has when it says this; null when it never showed any.</summary>
    public static ImmutableArray<string>? Kept(MessageNote note, string text)
    {
        if (note.Previewed is not true)
        {
            return null;
        }

        var links = LinkScan.In(text);
        return [.. note.Previews.Where(one => one.Page is not null && links.Contains(one.Link)).Select(one => one.Link)];
    }
}
