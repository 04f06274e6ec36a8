namespace LiveChat.Grains.Audit;

/// <summary>Something that was done and stored, and is not in the audit log for certain yet: kept with the state that it changed.</summary>
/// <param name="Key">The <see cref="AuditEntry.Key"/>, so that telling twice adds one.</param>
/// <param name="Entry">What to tell.</param>
[GenerateSerializer, Immutable, Alias("audit.pending")]
internal sealed record PendingAudit([property: Id(0)] string Key, [property: Id(1)] AuditEntry Entry)
{
    public static PendingAudit Of(AuditEntry entry, DateTimeOffset now) => new(IdText.New(now), entry);

    public Task TellAsync(IGrainFactory grains) => grains.Audit().Append(Entry with { Key = Key });
}
