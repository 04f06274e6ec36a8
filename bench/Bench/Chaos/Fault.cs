namespace LiveChat.Bench.Chaos;

/// <summary>Something that was done to a silo; microseconds of the recorder's clock.</summary>
/// <param name="Silo">Its number from 0.</param>
/// <param name="At">When it was done.</param>
/// <param name="BackAt">When the silo was ready again.</param>
/// <param name="Note">What else there is to say.</param>
internal sealed record Fault(FaultKind Kind, int Silo, long At, long BackAt, string Note = "");
