using LiveChat.Grains.Messages;

namespace LiveChat.Grains.Activity;

/// <summary>How news become entries.</summary>
internal static class ActivityList
{
    /// <summary>Takes news in; false: they are in already.</summary>
    public static bool Add(this ActivityState state, ActivityNews news)
    {
        var at = state.Entries.FindIndex(entry => IsSame(entry, news));
        if (at >= 0 && HasTaken(state.Entries[at], news))
        {
            return news.Search is { } search && state.AddSearch(at, search);
        }

        var before = at < 0 ? null : state.Entries[at];
        if (before is not null)
        {
            state.Entries.RemoveAt(at);
        }

        state.Entries.Insert(0, new ActivityEntry
        {
            Id = ++state.LastId,
            Kind = news.Kind,
            Room = news.Room,
            Seq = news.Seq,
            At = news.At,
            Acts = [new ActivityAct(news.By, news.Emoji), .. (before?.Acts ?? []).Where(act => !IsSame(act, news)).Take(ActivityEntry.MostActs - 1)],
            Count = (before is null or { Kind: ActivityKind.SearchMatch } ? 0 : before.Count) + 1,
            Thread = news.Thread,
            SeenAt = news.SeenAt,
            SeenAtReply = news.SeenAtReply,
            Note = news.Note,
            Searches = news.Search is { } found ? [found] : before is { Read: false } ? before.Searches : null,
        });
        state.DropMatches();
        if (state.Entries.Count > IActivityGrain.MostKept)
        {
            state.Entries.RemoveRange(IActivityGrain.MostKept, state.Entries.Count - IActivityGrain.MostKept);
        }

        return true;
    }

    /// <summary>Takes a reaction out again; false: it is not in.</summary>
    public static bool Remove(this ActivityState state, ActivityNews news)
    {
        var at = state.Entries.FindIndex(entry => entry.Kind == ActivityKind.Reaction && IsSame(entry, news));
        if (at < 0 || !state.Entries[at].Acts.Any(act => IsSame(act, news)))
        {
            return false;
        }

        var entry = state.Entries[at];
        var left = entry.Acts.RemoveAll(act => IsSame(act, news));
        if (left.IsEmpty)
        {
            state.Entries.RemoveAt(at); // Of others that were only counted nobody is known.
        }
        else
        {
            state.Entries[at] = entry with { Acts = left, Count = entry.Count - 1 };
        }

        return true;
    }

    /// <summary>What a message is to them already, and a search that it fits, are one entry.</summary>
    private static bool AddSearch(this ActivityState state, int at, FoundBy search)
    {
        var searches = state.Entries[at].Searches ?? [];
        if (searches.Any(known => known.Id == search.Id))
        {
            return false;
        }

        state.Entries[at] = state.Entries[at] with { Searches = searches.Add(search) };
        return true;
    }

    private static void DropMatches(this ActivityState state)
    {
        if (state.Entries.Count(entry => entry.Kind == ActivityKind.SearchMatch) > IActivityGrain.MostMatches)
        {
            state.Entries.RemoveAt(state.Entries.FindLastIndex(entry => entry.Kind == ActivityKind.SearchMatch));
        }
    }

    private static bool IsSame(ActivityAct act, ActivityNews news) =>
        act.By == news.By && Emoji.Plain(act.Emoji ?? "") == Emoji.Plain(news.Emoji ?? "");

    /// <summary>Whether news belong to an entry. A message that calls somebody and answers them is one.</summary>
    private static bool IsSame(ActivityEntry entry, ActivityNews news) => entry.Room == news.Room && (news.Kind switch
    {
        ActivityKind.Reaction => entry.Kind == ActivityKind.Reaction && entry.Seq == news.Seq,
        ActivityKind.ThreadReply => entry.Kind == ActivityKind.ThreadReply && entry.Thread == news.Thread,
        ActivityKind.Reminder => entry.Kind == ActivityKind.Reminder && entry.Seq == news.Seq,
        ActivityKind.SearchMatch => entry.Kind is not (ActivityKind.Reaction or ActivityKind.Reminder) && entry.Seq == news.Seq,
        _ => entry.Kind is not (ActivityKind.Reaction or ActivityKind.ThreadReply or ActivityKind.Reminder) && entry.Seq == news.Seq,
    });

    private static bool HasTaken(ActivityEntry entry, ActivityNews news) => news.Kind switch
    {
        ActivityKind.Reaction => entry.Acts.Any(act => IsSame(act, news)),
        ActivityKind.ThreadReply => news.Seq <= entry.Seq,
        ActivityKind.Reminder => news.At <= entry.At,
        ActivityKind.SearchMatch => true,
        _ => entry.Kind != ActivityKind.SearchMatch, // To be called or answered is more.
    };
}
