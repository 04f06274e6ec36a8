using LiveChat.Api.Push;
using LiveChat.Api.Wire;
using LiveChat.Grains.Accounts.Standing;

namespace LiveChat.Api.Hub;

/// <summary>Why the server ends a connection, and the frames that say so.</summary>
internal sealed class HubClose
{
    /// <summary>The client did not read fast enough, or was being told what is no longer so: reconnect and sync.</summary>
    public static readonly HubClose Slow = new("slow", true);

    /// <summary>The session has ended: sign in.</summary>
    public static readonly HubClose SignedOut = new("signed-out", false);

    /// <summary>The person may do more or less than before: reconnect at once, as what one is now.</summary>
    public static readonly HubClose StandingChanged = new("standing-changed", true);

    /// <summary>The person opened another one and this was the oldest.</summary>
    public static readonly HubClose TooManyConnections = new("too-many-connections", false);

    /// <param name="error">The word on the wire.</param>
    /// <param name="allowReconnect">Whether coming back makes sense.</param>
    /// <param name="status">Of the close frame. With another than normal, standard clients do not look at the word.</param>
    /// <param name="before">What is said first.</param>
    private HubClose(string error, bool allowReconnect, ushort status = WebSocketStatus.Normal, ReadOnlySpan<byte> before = default)
    {
        Error = error;
        Frames = (byte[])[.. before, .. HubFrames.Close(error, allowReconnect, status)];
    }

    public string Error { get; }

    public ReadOnlyMemory<byte> Frames { get; }

    /// <summary>
    /// The server goes down: reconnect after a random part of this time. It is said by a call of its own before the close, because clients see nothing of
    /// a close message but its word, and those that do not know the call go by the word alone.
    /// </summary>
    public static HubClose Restarting(TimeSpan window) => new("restarting", true, before: PushFrames.Restarting(window));

    /// <summary>The account may not be used any more; why is said before, as one notice.</summary>
    public static HubClose Disabled(Sanction why) =>
        new("account-disabled", false, before: PushFrames.Notice(new DisabledNotice { Reason = why.Reason, Until = why.Until }));

    /// <summary>What came cannot be read.</summary>
    public static HubClose BadFrame(ushort status) => new("bad-frame", false, status);

    /// <summary>The client closes or speaks another protocol; nothing is said but goodbye.</summary>
    public static ReadOnlyMemory<byte> Goodbye { get; } = HubFrames.Close(WebSocketStatus.Normal);
}
