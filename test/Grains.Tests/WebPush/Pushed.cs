using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;
using LiveChat.Grains.WebPush;

namespace LiveChat.Grains.Tests.WebPush;

/// <summary>Somebody with a browser that is told of messages in a room of theirs, and somebody who writes there.</summary>
internal sealed class Pushed
{
    private readonly ChatSilo _silo;

    private Pushed(ChatSilo silo, UserId ada, UserId bob, IRoomGrain room)
    {
        (_silo, Ada, Bob, Room) = (silo, ada, bob, room);
    }

    public UserId Ada { get; }

    public UserId Bob { get; }

    public IRoomGrain Room { get; }

    public IWebPushGrain Push => _silo.Grains.WebPush(Ada);

    public RoomId RoomId => new(Room.GetPrimaryKeyString());

    /// <summary>Of the first browser.</summary>
    public SessionId Session { get; private set; }

    public static async Task<Pushed> Begin(ChatSilo silo, int devices = 1)
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        await silo.Grains.Account(ada).Register(new AccountRegistration { Name = "ada" + ada.Value[^8..], PasswordHash = "hash", Role = ServerRole.Member });
        var room = await silo.Room(bob, name: "Garden " + ada.Value[^8..]);
        await room.Join(ada);
        var pushed = new Pushed(silo, ada, bob, room);
        for (var i = 0; i < devices; i++)
        {
            pushed.Session = await pushed.Open();
            Assert.True((await pushed.Add(pushed.Session)).Succeeded);
        }

        return pushed;
    }

    public async Task<SessionId> Open() => (await _silo.Grains.Account(Ada).OpenSession("here", "Firefox")).Session;

    public async Task<Result<PushDevice>> Add(SessionId session, PushTarget? target = null) =>
        await Push.Add(session, "Firefox", target ?? NewTarget());

    public async Task<long> Say(string text = "The beans are ripe", long? thread = null) =>
        (await Room.Post(Bob, new MessageDraft(Guid.NewGuid().ToString("N"), text) { Thread = thread })).Value!.Seq;

    public Notice Notice(long seq, NoticeReason reason = NoticeReason.Mention, long? thread = null) => new()
    {
        Id = Notifications.Notice.IdOf(RoomId, seq), Room = RoomId, Seq = seq, Thread = thread, By = Bob, At = _silo.Clock.GetUtcNow(), Reason = reason,
    };

    /// <summary>Said, told, and not sent yet.</summary>
    public async Task<Notice> Offer(string text = "The beans are ripe", NoticeReason reason = NoticeReason.Mention)
    {
        var notice = Notice(await Say(text), reason);
        await Push.Offer(notice);
        return notice;
    }

    /// <summary>All that came to this person's browsers.</summary>
    public PushLetter[] Sent => [.. _silo.Pushes.Sent.Where(letter => letter.To.Endpoint.Contains(Ada.Value, StringComparison.Ordinal))];

    public static JsonElement Read(PushLetter letter) => JsonDocument.Parse(letter.Text).RootElement;

    public static string Words(PushLetter letter) => Encoding.UTF8.GetString(letter.Text.Span);

    public PushTarget NewTarget(string? endpoint = null)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new PushTarget
        {
            Endpoint = endpoint ?? $"https://push.test/{Ada.Value}/{Guid.NewGuid():N}",
            P256dh = Base64Url.EncodeToString([4, .. point.X!, .. point.Y!]),
            Auth = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
        };
    }
}
