namespace LiveChat.Api.Mail;

/// <summary>One mail to one person, as plain text.</summary>
internal sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Never the text: there are links in it that let somebody in.</summary>
    public override string ToString() => $"Letter: {Subject}";
}
