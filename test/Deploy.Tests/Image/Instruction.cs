namespace LiveChat.Deploy.Tests.Image;

/// <summary>One line of a Dockerfile: <c>USER</c> and <c>1654:1654</c>.</summary>
internal sealed record Instruction(string Word, string Text)
{
    public static Instruction Parse(string line) => new(line.Split(' ')[0], line[line.Split(' ')[0].Length..].Trim());

    public override string ToString() => $"{Word} {Text}";
}
