using System.Collections.Immutable;
using LiveChat.Api.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.Api.Wire;

/// <summary>What an administrator may know of one process.</summary>
public sealed record HealthDetails
{
    public required ReadyState State { get; init; }

    public required string Version { get; init; }

    /// <summary>The .NET that it runs on.</summary>
    public required string Runtime { get; init; }

    /// <summary><c>embedded</c> or <c>cluster</c>.</summary>
    public required string Shape { get; init; }

    public required long UptimeMs { get; init; }

    public required bool Draining { get; init; }

    /// <summary>Open sockets.</summary>
    public required int Connections { get; init; }

    public required ImmutableArray<HealthPart> Checks { get; init; }
}

/// <summary>The answer of one check.</summary>
public sealed record HealthPart
{
    public required string Name { get; init; }

    public required HealthStatus Status { get; init; }

    public required double DurationMs { get; init; }

    public string? Detail { get; init; }

    internal static HealthPart From(string name, HealthReportEntry entry) => new()
    {
        Name = name,
        Status = entry.Status,
        DurationMs = Math.Round(entry.Duration.TotalMilliseconds, 3),
        Detail = entry.Description,
    };
}
