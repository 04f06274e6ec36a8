using System.Text.RegularExpressions;

namespace LiveChat.Deploy.Tests.Image;

/// <summary>The lines of <c>docker/Dockerfile</c>, each whole, without comments.</summary>
internal static partial class Dockerfile
{
    public static IReadOnlyList<Instruction> Lines { get; } = Read();

    /// <summary>The image that is run: what comes after the last FROM.</summary>
    public static IReadOnlyList<Instruction> LastStage { get; } =
        [.. Lines.Skip(Lines.ToList().FindLastIndex(line => line.Word == "FROM"))];

    /// <summary>The one instruction of the last stage with this word.</summary>
    public static string Last(string word) => Assert.Single(LastStage, line => line.Word == word).Text;

    /// <summary>The environment that the image brings.</summary>
    public static IReadOnlyDictionary<string, string> Environment => LastStage.Where(line => line.Word == "ENV")
        .SelectMany(line => Pair().Matches(line.Text))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));

    private static List<Instruction> Read()
    {
        var text = string.Join('\n', Places.Read("docker", "Dockerfile").Split('\n').Where(line => !line.TrimStart().StartsWith('#')));
        return [.. Continued().Replace(text, " ").Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .Select(Instruction.Parse)];
    }

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();

    [GeneratedRegex(@"(\w+)=(""[^""]*""|\S*)")]
    private static partial Regex Pair();
}
