using System.Globalization;
using System.Text;

namespace LiveChat.History;

/// <summary>What the checker says about one invariant.</summary>
/// <param name="Checked">On how many facts it could have been broken; 0 means that the run says nothing about it.</param>
public sealed record Verdict(
    string Id, string Violations, string Facts, long Checked, long Broken, IReadOnlyList<string> Counterexamples);

/// <summary>The verdicts on one history.</summary>
public sealed record HistoryReport(IReadOnlyList<Verdict> Verdicts)
{
    public bool Holds => Verdicts.All(verdict => verdict.Broken == 0);

    public IEnumerable<string> BrokenIds => Verdicts.Where(verdict => verdict.Broken > 0).Select(verdict => verdict.Id);

    /// <summary>A line per invariant, and the first counterexamples of each that is broken.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var verdict in Verdicts)
        {
            var broken = verdict.Checked == 0 && verdict.Broken == 0 ? "-" : verdict.Broken.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{verdict.Id,-4}{verdict.Violations,-34}{broken,6}   ")
                .Append(verdict.Checked == 0 ? "nothing recorded" : $"of {verdict.Checked.ToString("N0", CultureInfo.InvariantCulture)} {verdict.Facts}")
                .AppendLine();
            foreach (var counterexample in verdict.Counterexamples)
            {
                text.Append("      ").AppendLine(counterexample);
            }

            if (verdict.Broken > verdict.Counterexamples.Count)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      ... and {verdict.Broken - verdict.Counterexamples.Count} more");
            }
        }

        return text.ToString();
    }
}
