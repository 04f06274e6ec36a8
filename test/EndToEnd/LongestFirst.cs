using LiveChat.EndToEnd;
using LiveChat.EndToEnd.Journeys;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace LiveChat.EndToEnd;

/// <summary>What takes longest begins first, so that nothing is left at the end that all others have to wait for.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        typeof(ReminderJourneys).FullName!,
        typeof(ScheduleJourneys).FullName!,
        typeof(HostileTextJourneys).FullName!,
        typeof(RestartJourneys).FullName!,
        typeof(AdministrationJourneys).FullName!,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        return [.. testCollections.OrderBy(each => !Long.Any(name => each.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)))];
    }
}
