using System.Collections.Immutable;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Activity;

[GrainType("activity")]
internal sealed class ActivityGrain(
    [PersistentState("activity", GrainKeys.Chat)] IPersistentState<ActivityState> activity, TimeProvider clock, ILogger<ActivityGrain> logger)
    : Grain, IActivityGrain
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(IActivityGrain.KeptDays);

    private CoalescedState<ActivityState> _state = null!;
    private DeviceNews _devices = null!;

    private UserId Id => new(this.GetPrimaryKeyString());

    private IUserGrain Person => GrainFactory.User(Id);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<ActivityState>(this, activity);
        _devices = new DeviceNews(GrainFactory, Id, logger);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _state.CloseAsync();

    public async Task Happened(ActivityNews news)
    {
        if (news.Kind == ActivityKind.Reminder)
        {
            activity.State.Add(news);
            await SaveAndTell(); // Also when it is in already: whoever tells it again does not know whether it was written.
        }
        else if (news.By != Id && !await Person.IsBlocked(news.By) && activity.State.Add(news))
        {
            _state.SaveSoon();
            Tell();
        }
    }

    public async Task Found(ImmutableArray<ActivityNews> matches)
    {
        var blocked = await Person.GetBlocked();
        foreach (var match in matches.Where(match => match.By != Id && !blocked.Contains(match.By)))
        {
            activity.State.Add(match);
        }

        await SaveAndTell(); // Also when all are in already: whoever tells it again does not know whether it was written.
    }

    public Task MarkFound(string search) => MarkRead(entry => Fits(entry, search));

    public async Task Undone(ActivityNews news)
    {
        if (activity.State.Remove(news))
        {
            _state.SaveSoon();
            Tell();
        }
    }

    public async Task<Result<ActivityPage>> GetPage(ActivityQuery query)
    {
        if (query is not { Limit: >= 1 and <= ActivityQuery.MaxLimit, Kind: null or (>= ActivityKind.Mention and <= ActivityKind.SearchMatch) })
        {
            return new Refusal(RefusalCode.BadRequest, $"A page has 1 to {ActivityQuery.MaxLimit} entries, of a kind that there is.");
        }

        var shown = await Shown();
        ActivityEntry[] found =
        [
            .. shown.Where(entry => (query.Before is null || entry.Id < query.Before)
                && (query.Kind is null || entry.Kind == query.Kind)
                && (!query.Unread || !entry.Read)).Take(query.Limit + 1),
        ];
        return new ActivityPage
        {
            Entries = [.. found.Take(query.Limit)],
            Next = found.Length > query.Limit ? found[query.Limit - 1].Id : null,
            Unread = shown.Count(entry => !entry.Read),
            Matches = MatchesOf(shown),
        };
    }

    public Task MarkRead(long? id) => MarkRead(entry => id is null || entry.Id == id);

    public async Task Forget(ImmutableArray<long> ids)
    {
        if (activity.State.Entries.RemoveAll(entry => ids.Contains(entry.Id)) > 0)
        {
            await SaveAndTell();
        }
    }

    public Task LookAgain(RoomId room, long message)
    {
        if (activity.State.Entries.Exists(entry => entry.Room == room && entry.Seq == message))
        {
            Tell();
        }

        return Task.CompletedTask;
    }

    private async Task MarkRead(Func<ActivityEntry, bool> isMeant)
    {
        var entries = activity.State.Entries;
        var changed = false;
        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].Read && isMeant(entries[i]))
            {
                entries[i] = entries[i] with { Read = true };
                changed = true;
            }
        }

        if (changed)
        {
            await SaveAndTell();
        }
    }

    private async Task SaveAndTell()
    {
        await _state.SaveAsync();
        Tell();
    }

    private void Tell() =>
        _devices.TellLatest(async () =>
        {
            var shown = await Shown();
            return new UserActivity { User = Id, Unread = shown.Count(entry => !entry.Read), Matches = MatchesOf(shown) };
        });

    private static ImmutableArray<SearchMatches> MatchesOf(List<ActivityEntry> shown) =>
    [
        .. shown.Where(entry => !entry.Read).SelectMany(entry => entry.Searches ?? []).CountBy(search => search.Id)
            .Select(each => new SearchMatches(each.Key, each.Value)),
    ];

    private static bool Fits(ActivityEntry entry, string search) => entry.Searches is { } searches && searches.Any(known => known.Id == search);

    /// <summary>What the person may see, as it is to be seen: a message that they have read in its room or thread is read here, too.</summary>
    private async Task<List<ActivityEntry>> Shown()
    {
        var oldest = clock.GetUtcNow() - Kept;
        activity.State.Entries.RemoveAll(entry => entry.At < oldest); // Written with the next change.
        ActivityEntry[] entries = [.. activity.State.Entries];
        ImmutableArray<RoomId> rooms = [.. entries.Select(entry => entry.Room).Distinct()];
        var (reads, blocked, hides) = (Person.GetReadSeqs(rooms), Person.GetBlocked(), GrainFactory.Hidden(Id).GetAll());
        var marks = entries.Any(entry => entry is { Read: false, SeenAtReply: not null }) ? await GrainFactory.Threads(Id).GetMarks() : [];
        var replies = marks.ToDictionary(mark => (mark.Room, mark.Root), mark => mark.Read);
        var read = rooms.Zip(await reads).ToDictionary();
        var (unwanted, hidden) = (await blocked, await hides);
        var shown = new List<ActivityEntry>(entries.Length);
        foreach (var entry in entries)
        {
            if (entry.Kind == ActivityKind.Reminder)
            {
                shown.Add(entry); // One's own, whatever has become of the message and its room.
            }
            else if (read[entry.Room] is { } seq && !hidden.Has(entry.Room, entry.Seq) && Without(entry, unwanted) is { } seen)
            {
                var isReadInThread = seen.Thread is { } root && replies.TryGetValue((seen.Room, root), out var reply) && seen.SeenAtReply <= reply;
                shown.Add(seen with { Read = seen.Read || seen.SeenAt <= seq || isReadInThread });
            }
        }

        return shown;
    }

    /// <summary>Null when nothing of it is left.</summary>
    private static ActivityEntry? Without(ActivityEntry entry, ImmutableArray<UserId> blocked)
    {
        if (!entry.Acts.Any(act => blocked.Contains(act.By)))
        {
            return entry;
        }

        var left = entry.Acts.RemoveAll(act => blocked.Contains(act.By));
        return left.IsEmpty ? null : entry with { Acts = left, Count = entry.Count - (entry.Acts.Length - left.Length) };
    }
}
