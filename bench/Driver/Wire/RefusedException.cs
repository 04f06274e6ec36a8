namespace LiveChat.Driver.Wire;

/// <summary>The server said no.</summary>
internal sealed class RefusedException(string call, Refusal refusal) : Exception($"{call}: {refusal.Code}: {refusal.Detail}")
{
    public Refusal Refusal => refusal;

    /// <summary>Nothing was done, or nobody knows: the same call may be repeated.</summary>
    public bool MayRetry => refusal.Code is "unavailable" or "rate-limited" or "internal";
}
