using LiveChat.Grains.Permissions;
using Orleans.Concurrency;

namespace LiveChat.Grains.Audit;

/// <summary>Who did what to whom: one append-only list for the whole server. Key: <c>only</c>.</summary>
/// <remarks>
/// Nothing here can be changed or taken out again. Calls no other grain, so that any grain may call it. It must be told before the person who
/// acted is answered, and after the act itself is stored; with <see cref="AuditEntry.Key"/>, telling it again is harmless.
/// </remarks>
[Alias("audit")]
public interface IAuditGrain : IGrainWithStringKey
{
    /// <summary>The longest <see cref="AuditEntry.Reason"/> and <see cref="AuditEntry.Detail"/>, in characters.</summary>
    const int MaxText = 1000;

    /// <summary>Puts an entry at the end; it is durable when this returns. Answers its <see cref="AuditEntry.Seq"/>. Full trust.</summary>
    [Alias("append")]
    Task<long> Append(AuditEntry entry);

    /// <summary>Entries before a seq, newest first. Administrators only.</summary>
    [Alias("read"), AlwaysInterleave]
    Task<Result<AuditPage>> Read(Actor by, AuditQuery query);
}
