using System.Collections.Immutable;
using LiveChat.Grains.Ports;

namespace LiveChat.Grains.Timelines;

/// <summary>Looking through the entries of the log that bear a mark.</summary>
internal sealed partial class Talk<TState>
{
    /// <summary>So many entries are read together when not all of them may fit.</summary>
    private const int MarkedPage = 100;

    /// <summary>So many pages of the log are looked at for one page of the answer.</summary>
    private const int MostMarkedPages = 10;

    /// <summary>What the entries with a mark hold, the newest first, and before which seq it goes on; null: nowhere.</summary>
    /// <param name="mark">Of the entries.</param>
    /// <param name="from">Only what stands before this seq; null: all.</param>
    /// <param name="limit">How much is looked for. An entry is never divided, so there may be more.</param>
    /// <param name="all">Whether every entry holds some of it; otherwise most may hold none.</param>
    /// <param name="open">Answers, for a page of the log, how to read an entry of it.</param>
    private async Task<(ImmutableArray<TFound> Found, long? Next)> LookThrough<TFound>(
        LogMark mark, long? from, int limit, bool all, Func<ImmutableArray<LogEntry>, Task<Func<LogEntry, IEnumerable<TFound>>>> open)
    {
        var size = all ? limit : MarkedPage;
        var (found, before) = (ImmutableArray.CreateBuilder<TFound>(), from ?? long.MaxValue);
        for (var looked = 0; found.Count < limit && looked < MostMarkedPages; looked++)
        {
            var page = await _timeline.ReadMarked(mark, before, size);
            var read = await open(page);
            foreach (var entry in page.Reverse().TakeWhile(_ => found.Count < limit))
            {
                before = entry.Seq;
                found.AddRange(read(entry));
            }

            if (page.Length < size && (page.IsEmpty || before == page[0].Seq))
            {
                return (found.DrainToImmutable(), null);
            }
        }

        return (found.DrainToImmutable(), before);
    }
}
