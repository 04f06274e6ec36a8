using LiveChat.Calls.Silos;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Calls.Echo;

/// <summary>Who calls whom.</summary>
/// <param name="Name">In words.</param>
/// <param name="From">The silos that calls come from.</param>
/// <param name="Targets">Grains that are called.</param>
/// <param name="Callers">Grains that call: the first is on the first silo of <paramref name="From"/>, the second on the second, and round again.</param>
internal sealed record Place(string Name, IGrainFactory[] From, string[] Targets, string[] Callers)
{
    /// <summary>How many calls are in flight at most.</summary>
    public const int Many = 64;

    /// <summary>All places that so many silos have.</summary>
    public static async Task<IReadOnlyList<Place>> AllAsync(SiloSet silos)
    {
        var factories = silos.Services.Select(services => services.GetRequiredService<IGrainFactory>()).ToArray();
        var targets = await SpreadAsync(factories, "target");
        var callers = await SpreadAsync(factories, "caller");
        var words = silos.Services.Count == 1 ? "1 silo" : $"{silos.Services.Count} silos";
        Place[] here = [new(words, [factories[0]], targets[0], callers[0])];
        if (factories.Length == 1)
        {
            return here;
        }

        return
        [
            here[0] with { Name = words + ", on the caller's" },
            new(words + ", on another", [factories[0]], targets[1], callers[0]),
            new(words + ", at random", factories, RoundRobin(targets), RoundRobin(callers)),
        ];
    }

    /// <summary>Grains of each silo, as chance had it.</summary>
    private static async Task<string[][]> SpreadAsync(IGrainFactory[] silos, string name)
    {
        var found = Array.ConvertAll(silos, _ => new List<string>());
        for (var i = 0; found.Any(some => some.Count < Many); i++)
        {
            var key = $"{name}/{i}";
            found[await silos[0].GetGrain<IEchoGrain>(key).GetSilo()].Add(key);
        }

        return Array.ConvertAll(found, some => some.Take(Many).ToArray());
    }

    private static string[] RoundRobin(string[][] bySilo) =>
        [.. Enumerable.Range(0, Many).Select(i => bySilo[i % bySilo.Length][i / bySilo.Length])];
}
