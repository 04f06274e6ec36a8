using System.Collections.Immutable;

namespace LiveChat.Grains.Audit;

/// <summary>Entries, newest first. A page can be short, or empty, and yet have a next one: so many are looked at for one page and no more.</summary>
/// <param name="Entries">What fits.</param>
/// <param name="Next">The <see cref="AuditQuery.Before"/> of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("audit.page")]
public sealed record AuditPage([property: Id(0)] ImmutableArray<AuditEntry> Entries, [property: Id(1)] long? Next);
