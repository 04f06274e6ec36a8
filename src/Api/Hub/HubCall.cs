namespace LiveChat.Api.Hub;

/// <summary>A call of a client that is to be answered once.</summary>
/// <param name="Connection">Who calls.</param>
/// <param name="InvocationId">The client's name for it; null when it wants no answer.</param>
/// <param name="Weight">The places it takes.</param>
internal readonly record struct HubCall(HubConnection Connection, string? InvocationId, int Weight)
{
    /// <summary>Answers with a whole frame; what it is made of is in <see cref="HubFrames"/>.</summary>
    public void Answer(ReadOnlyMemory<byte> frame) => Connection.Answer(this, frame);

    /// <inheritdoc cref="HubConnection.AnswerBeforePush"/>
    public void AnswerBeforePush(ReadOnlyMemory<byte> frame) => Connection.AnswerBeforePush(this, frame);

    /// <summary>The arguments do not fit, or there is no such method.</summary>
    public void Fail(string error)
    {
        Answer(InvocationId is null ? default : HubFrames.Error(InvocationId, "bad-request: " + error));
    }
}
