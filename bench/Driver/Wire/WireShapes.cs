namespace LiveChat.Driver.Wire;

// The shapes of docs/api/wire.md, as far as the driver needs them: a closed family, written by hand so that the driver shares no code with the server.

internal sealed record Refusal(string Code, string Detail, int? RetryAfterMs);

internal sealed record HubAnswer<T>(T? Value, Refusal? Refusal);

internal sealed record Me(string Id, string Name);

internal sealed record SessionInfo(Me Me, string Session, string? AccessToken, string? RefreshToken);

internal sealed record RoomView(
    string Id, string Name, long JoinedSeq, long HeadSeq, long HeadOrdinal, long ReadSeq, long ReadOrdinal);

internal sealed record Posted(long Seq, long Ordinal, long At);

internal sealed record PollDraft(string ClientId, string Text, PollOptions Poll);

internal sealed record PollOptions(string[] Options);

internal sealed record MessagePlace(long Seq, long At);

internal sealed record FoundMessage(string Room, long Seq, string Text);

/// <summary>Hits of a search. <see cref="IsWhole"/>: it looked at everything.</summary>
internal sealed record FoundPage(FoundMessage[] Items, string? Next, bool? Partial, System.Text.Json.JsonElement? Incomplete, string[]? Failed)
{
    public bool IsWhole => Partial is not true && Incomplete is null && Failed is null;
}

internal sealed record ReadCursor(long Seq, long Ordinal);

internal sealed record EventBatch(string Room, long From, long To, WireEvent[] Events);

internal sealed record HistoryPage(string Room, long From, long To, WireEvent[] Events, bool Start, long Head);

internal sealed record SyncAnswer(Me Me, RoomView[] Rooms, EventBatch[] Missed, string[] Reset, int HeartbeatMs);

internal sealed record Notice(string Type, System.Text.Json.JsonElement Room, bool Removed);

internal sealed record Invite(string Id, string Code);
