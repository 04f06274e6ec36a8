using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Threads;

/// <summary>The list: its pages, its bound, and who hears that it changed.</summary>
internal sealed partial class ThreadsGrain
{
    private static readonly Refusal BadPage = new(RefusalCode.BadRequest, $"A page has 1 to {IThreadsGrain.MostRows} threads, after one of ours.");

    private int Unread => Followed.Count(thread => thread.IsUnread);

    public async Task<Result<ThreadPage>> GetPage(Actor by, bool unread, string? after, int limit)
    {
        if (limit is < 1 or > IThreadsGrain.MostRows || !TryReadPlace(after, out var place))
        {
            return BadPage;
        }

        FollowedThread[] rest =
        [
            .. Followed.Where(thread => !unread || thread.IsUnread)
                .OrderByDescending(thread => thread.LastAt.ToUnixTimeMilliseconds()).ThenBy(thread => thread.Root).ThenBy(thread => thread.Room.Value, StringComparer.Ordinal)
                .Where(thread => place is null || IsBeyond(thread, place.Value)),
        ];
        var page = rest[..Math.Min(limit, rest.Length)];
        var next = rest.Length > limit ? Place(page[^1]) : null; // Before what is heard now moves it.
        var roots = await GrainFactory.ReadMessages(by, page.Select(thread => (thread.Room, thread.Root)));
        return new ThreadPage([.. page.Select(thread => Row(thread, roots.GetValueOrDefault((thread.Room, thread.Root)))).OfType<ThreadRow>()], next);
    }

    /// <summary>Takes from the room what was not heard, and lets go of what is not this person's any more.</summary>
    private ThreadRow? Row(FollowedThread thread, MessageNow? root)
    {
        if (root is not { Thread: null })
        {
            Followed.Remove(thread);
            _state.SaveSoon();
            return null;
        }

        if (root.LastReplyAt is { } at && thread.Hear(root.Replies, at))
        {
            _state.SaveSoon();
        }

        return new ThreadRow { Mark = thread.Mark(), Root = root };
    }

    private async Task<Result<MessageNow>> Ask(Actor by, RoomId room, long root)
    {
        var found = await GrainFactory.Timeline(room).GetMessages(by, [root]);
        return found.Refusal is { } refusal ? refusal
            : found.Value is [{ Thread: null } one] ? one
            : MessageRules.NoSuchMessage;
    }

    private FollowedThread? Find(RoomId room, long root) => Followed.Find(thread => thread.Is(room, root));

    /// <summary>From the reply on that was heard of; everything before it counts as read.</summary>
    private FollowedThread Begin(ThreadNews news)
    {
        if (_begun.Count >= IThreadsGrain.MostThreads)
        {
            _begun.Clear(); // What is told in the wrong order is told within moments.
        }

        var thread = Add(news.Room, news.Root, read: news.Ordinal - 1, last: 0);
        _begun.Add(thread);
        return thread;
    }

    private FollowedThread Add(RoomId room, long root, long read, long last, DateTimeOffset? at = null)
    {
        if (Followed.Count >= IThreadsGrain.MostThreads)
        {
            Followed.Remove(Followed.OrderBy(thread => thread.IsUnread).ThenBy(thread => thread.LastAt).First());
        }

        var added = new FollowedThread { Room = room, Root = root, Read = read, Last = last, LastAt = at ?? clock.GetUtcNow() };
        Followed.Add(added);
        return added;
    }

    private void Tell(ThreadMark? mark) => _devices.Tell(new UserThreadsChanged { User = Id, Unread = Unread, Mark = mark });

    private static ThreadMark Apart(RoomId room, MessageNow root) =>
        new() { Room = room, Root = root.Seq, Following = false, Read = root.Replies, Last = root.Replies, LastAt = root.LastReplyAt };

    private static string Place(FollowedThread thread) =>
        string.Create(CultureInfo.InvariantCulture, $"{thread.LastAt.ToUnixTimeMilliseconds()}.{thread.Root}.{thread.Room}");

    private static bool TryReadPlace(string? text, out (long At, long Root, string Room)? place)
    {
        place = null;
        if (text is null)
        {
            return true;
        }

        if (text.Split('.') is not [var at, var root, var room] || !Read(at, out var time) || !Read(root, out var seq))
        {
            return false;
        }

        place = (time, seq, room);
        return true;

        static bool Read(string digits, out long number) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsBeyond(FollowedThread thread, (long At, long Root, string Room) place)
    {
        var at = thread.LastAt.ToUnixTimeMilliseconds();
        return at != place.At ? at < place.At
            : thread.Root != place.Root ? thread.Root > place.Root
            : string.CompareOrdinal(thread.Room.Value, place.Room) > 0;
    }
}
