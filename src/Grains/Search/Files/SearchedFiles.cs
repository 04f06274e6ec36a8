using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Search.Files;

/// <summary>Which files of a message are searched for what they say. The only place where that is decided.</summary>
public static class SearchedFiles
{
    /// <summary>The most of one file, and of all files of a message, in bytes of UTF-8.</summary>
    public const int MostText = 256 * 1024;

    /// <summary>
    /// Its own that have words. Not those of a message that it forwards: they belong to that one, and who reads this one may not have them. In a conversation whose messages
    /// the server cannot read there are none either: what comes in there is not looked into.
    /// </summary>
    internal static ImmutableArray<MessageFile> Of(MessagePosted posted) => [.. (posted.Files ?? []).Where(file => file.Text == true)];
}
