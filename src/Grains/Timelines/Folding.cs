using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>How a log becomes a state, whatever the state is of.</summary>
internal static class Folding
{
    /// <summary>Before folding on: what was folded by older rules is folded again from the start of the log.</summary>
    /// <returns>Up to which change the consequences are done.</returns>
    public static long TakeRules(this IFold fold)
    {
        var done = fold.AppliedSeq;
        if (fold.Rules < fold.RulesNow)
        {
            done = Math.Min(done, (fold.PassedOver ?? long.MaxValue) - 1);
            fold.Clear();
            (fold.AppliedSeq, fold.PassedOver) = (0, null);
        }

        fold.Rules = fold.RulesNow;
        return done;
    }

    /// <summary>The change at a seq cannot be read here.</summary>
    public static void PassOver(this IFold fold, long seq)
    {
        if (fold.AppliedSeq == 0)
        {
            fold.BeginUnread();
        }

        fold.PassedOver ??= seq;
        fold.AppliedSeq = seq;
    }

    /// <summary>Folds one more change in. Folding one in again does nothing.</summary>
    public static void Apply(this IFold fold, RoomEvent change)
    {
        if (change.Seq > fold.AppliedSeq)
        {
            fold.AppliedSeq = change.Seq;
            fold.Fold(change);
        }
    }
}
