using LiveChat.Grains.Accounts;
using LiveChat.Grains.Notifications;
using Orleans.Concurrency;

namespace LiveChat.Grains.WebPush;

/// <summary>What is sent to one person's devices while no tab is open there. Key: <see cref="Users.UserId"/>.</summary>
/// <remarks>
/// What waits is kept until the push service has it, for as long as it is worth anything: sent at least once, with an id that stays. Right before, it is looked at again: whether
/// the person may read the message, it is there, and they have not read it meanwhile. Only then what it says is read from its room. A device lives as long as its session.
/// Only the person's own doors call it, and who tells them of messages.
/// </remarks>
[Alias("web-push")]
public interface IWebPushGrain : IGrainWithStringKey
{
    /// <summary>The most devices of one person; one more, and the one unused for longest leaves.</summary>
    const int MostDevices = 20;

    /// <summary>The most that waits, messages times devices; the oldest give way.</summary>
    const int MostWaiting = 200;

    /// <summary>
    /// That they are to be told of a message, on each of their devices that wants to be. Durable when it returns, sent later: only if it is still theirs to read and not read by then.
    /// Of the same message again is harmless.
    /// </summary>
    [Alias("offer"), AlwaysInterleave]
    Task Offer(Notice notice);

    /// <summary>
    /// This browser wants to be told. Again is harmless, and says that it is there. It is no other account's any more. Refuses with
    /// <see cref="RefusalCode.PushEndpointInvalid"/> and <see cref="RefusalCode.PushKeysInvalid"/>.
    /// </summary>
    /// <param name="session">Of the browser.</param>
    /// <param name="name">What the person will recognise it by.</param>
    /// <param name="target">As the browser says it.</param>
    [Alias("add"), AlwaysInterleave]
    Task<Result<PushDevice>> Add(SessionId session, string name, PushTarget target);

    /// <summary>It is told nothing more. Again is harmless.</summary>
    [Alias("remove"), AlwaysInterleave]
    Task Remove(string device);

    /// <summary>Of the account: a session has ended, and with it its devices. Only sooner than it would be noticed anyway.</summary>
    [Alias("session-ended"), AlwaysInterleave, OneWay]
    Task SessionEnded(SessionId session);

    /// <summary>Of the address: it is another account's browser now. Only sooner than it would be noticed anyway.</summary>
    [Alias("taken-over"), AlwaysInterleave, OneWay]
    Task TakenOver(string endpoint);

    [Alias("get-settings"), AlwaysInterleave]
    Task<PushSettings> GetSettings();

    [Alias("set-content"), AlwaysInterleave]
    Task<Result<Done>> SetContent(PushContent content);

    /// <summary>
    /// Sends a notification to try it, at once and once. Refuses with <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.PushGone"/> when there is no such browser any
    /// more, and <see cref="RefusalCode.PushFailed"/>.
    /// </summary>
    [Alias("test"), AlwaysInterleave]
    Task<Result<Done>> Test(string device);

    /// <summary>Sends what is due. At any time harmless; its own reminder and timer do the same.</summary>
    [Alias("wake"), AlwaysInterleave]
    Task Wake();
}
