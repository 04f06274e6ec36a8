namespace LiveChat.Api.Push;

/// <summary>How far a room is, as far as this front end knows.</summary>
internal readonly record struct FeedHead(long Seq, long Ordinal);

/// <summary>What became of a socket that wanted to hear a room.</summary>
internal enum FeedEntry
{
    Entered,

    /// <summary>The person is a member no more.</summary>
    Gone,

    /// <summary>The feed has ended; there may be another.</summary>
    Retired,
}
