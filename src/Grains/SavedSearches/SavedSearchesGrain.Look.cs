using System.Collections.Immutable;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Search;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.SavedSearches;

internal sealed partial class SavedSearchesGrain
{
    private const string Name = "look";

    /// <summary>Orleans knows no shorter one.</summary>
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(1);

    private Task _looking = Task.CompletedTask;
    private IGrainTimer? _timer;
    private bool _isWoken;

    private TimeSpan Pace => TimeSpan.FromSeconds(limits.SavedSearchSeconds);

    public Task Look() => _looking.IsCompleted ? _looking = LookAll() : _looking;

    /// <summary>Ticks begin a minute after somebody let a search tell, so those of many people are spread as these moments are. Nobody's change waits for a look.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (Telling.Any())
        {
            _isWoken = true;
            _ = Look();
        }
        else if (await this.GetReminder(Name) is { } reminder)
        {
            _isWoken = false;
            await this.UnregisterReminder(reminder);
        }
    }

    private async Task LookAll()
    {
        try
        {
            if (Telling.Any() && await GrainFactory.Account(Id).GetActor() is { } actor)
            {
                await LookAs(actor);
            }
        }
        catch (Exception failure)
        {
            LogNotLooked(Id, failure);
        }
    }

    private async Task LookAs(Actor actor)
    {
        var at = clock.GetUtcNow();
        var (all, order) = (await GrainFactory.User(Id).GetRooms(), await GrainFactory.User(Id).GetSidebar());
        ImmutableArray<Membership> rooms = [.. all.Where(each => !order.Muted.Contains(each.Room.Id))];
        var looked = searches.State.Looked;
        if (!all.Any(each => SearchLook.HasNews(each, looked.MarkOf(each.Room.Id), looked.Before)) && Telling.All(kept => kept.Behind.IsEmpty))
        {
            return;
        }

        var look = new SearchLook(GrainFactory, actor, rooms, clock, logger);
        var (news, behind) = (new List<ActivityNews>(), new Dictionary<string, ImmutableArray<RoomMark>>());
        foreach (var kept in Telling.ToArray())
        {
            var (found, left) = await look.FindAsync(kept, looked);
            behind[kept.Search.Id] = left;
            news.AddRange(found.Select(message => News(kept.Search, message)));
        }

        if (news.Count > 0)
        {
            await GrainFactory.Activity(Id).Found([.. news]); // Before it is known here that it was: cut off between the two, it is told again there, and is still one.
        }

        for (var i = 0; i < All.Count; i++)
        {
            All[i] = behind.TryGetValue(All[i].Search.Id, out var left) && All[i].Search.Tells ? All[i] with { Behind = left } : All[i];
        }

        searches.State.Looked = looked.With(all, at);
        await _state.SaveAsync();
    }

    private static ActivityNews News(SavedSearch search, FoundMessage message) => new()
    {
        Kind = ActivityKind.SearchMatch,
        Room = message.Room,
        Seq = message.Seq,
        By = message.By,
        At = message.At,
        Thread = message.Thread,
        SeenAt = message.Thread is null ? message.Seq : null,
        Search = new FoundBy(search.Id, search.Name),
    };

    /// <summary>Before a search that tells is kept: so none is that nobody would be woken for.</summary>
    private async Task BeWoken()
    {
        if (!_isWoken && await this.GetReminder(Name) is null)
        {
            var period = Pace > ShortestPeriod ? Pace : ShortestPeriod;
            await this.RegisterOrUpdateReminder(Name, period, period);
        }

        _isWoken = true;
    }

    /// <summary>For a pace that is quicker than reminders are.</summary>
    private void SetTimer()
    {
        if (Pace < ShortestPeriod)
        {
            _timer ??= this.RegisterGrainTimer(StartLook, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan });
            _timer.Change(Telling.Any() ? Pace : Timeout.InfiniteTimeSpan, Pace);
        }
    }

    private Task StartLook()
    {
        _ = Look();
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "The saved searches of {UserId} could not be looked at; they are the next time.")]
    private partial void LogNotLooked(UserId userId, Exception failure);
}
