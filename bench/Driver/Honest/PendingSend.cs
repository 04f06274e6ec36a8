using LiveChat.History;

namespace LiveChat.Driver.Honest;

/// <summary>A message on its way, through as many attempts as it takes.</summary>
internal sealed class PendingSend(string room, string clientId, string text, long invokedAt)
{
    public string Room => room;

    public string ClientId => clientId;

    public string Text => text;

    public long InvokedAt => invokedAt;

    public ContentHash Hash { get; } = ContentHash.Of(text);

    public int Attempts { get; set; }

    /// <summary>An attempt ended without an answer: the message may be stored.</summary>
    public bool Uncertain { get; set; }
}
