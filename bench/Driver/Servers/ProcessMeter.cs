using System.Globalization;

namespace LiveChat.Driver.Servers;

/// <summary>What the kernel says a process has used.</summary>
internal static class ProcessMeter
{
    private const double TicksPerSecond = 100;

    /// <summary>User and system time of all its threads, ended ones included.</summary>
    public static TimeSpan Cpu(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");

        // The name, in parentheses, may contain anything; the fields after it are counted from the third.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>Resident and proportional memory in KiB.</summary>
    public static (long Rss, long Pss) Memory(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/smaps_rollup");
        return (Field(lines, "Rss:"), Field(lines, "Pss:"));
    }

    private static long Field(string[] lines, string name)
    {
        var line = lines.First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
