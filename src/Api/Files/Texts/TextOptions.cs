namespace LiveChat.Api.Files.Texts;

/// <summary>Whether search finds what files say. Bound from the configuration section <c>LiveChat:Files:Texts</c>.</summary>
public sealed class TextOptions
{
    public const string Section = "LiveChat:Files:Texts";

    /// <summary>Off: of files that come in from then on nothing is taken out. What is known of others stays.</summary>
    public bool Enabled { get; set; } = true;
}
