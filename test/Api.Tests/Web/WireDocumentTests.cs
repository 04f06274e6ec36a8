using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LiveChat.Api.Hub;
using LiveChat.Api.Permissions;
using LiveChat.Api.Push;
using LiveChat.Api.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Web;

/// <summary>What the server takes and says stands in the document, and once.</summary>
public sealed partial class WireDocumentTests
{
    private static readonly string[] Document = File.ReadAllLines(Path.Combine(CheckedIn.Root(), "docs/api/wire.md"));

    [Fact]
    public async Task Every_call_in_both_directions_has_a_row()
    {
        await using var server = await ChatServer.StartAsync();

        var calls = server.Services.GetRequiredService<HubMethods>().Names.Concat(PushFrames.Targets).CountBy(name => name).ToArray(); // Some go both ways.

        Assert.True(calls.Length > 10);
        Assert.All(calls, call => Assert.Equal(call.Value, Document.Count(line => line.StartsWith($"| `{call.Key}(", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_notice_is_named()
    {
        var row = Document.Single(line => line.StartsWith("| `Notices(", StringComparison.Ordinal));

        var types = typeof(Notice).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(each => each.TypeDiscriminator!.ToString()!).ToArray();

        Assert.True(types.Length > 5);
        Assert.All(types, type => Assert.Contains($"`{type}`", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_door_of_the_api_has_a_row_and_every_row_a_door()
    {
        var documented = Document.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(Doors).ToArray();

        var doors = PermissionTable.Rows.Select(row => row.Door).Where(door => door.Contains(" /api/v1/", StringComparison.Ordinal))
            .Select(door => Plain(door.Replace(" /api/v1/", " /", StringComparison.Ordinal)));

        Assert.Distinct(documented);
        Assert.Equal(doors.Order(), documented.Where(door => !door.Contains(" /.well-known/", StringComparison.Ordinal)).Order());
    }

    /// <summary>Of a row: <c>PUT /a/{b}?c=</c>, and then <c>DELETE …</c> for the same place or <c>POST …/d</c> for one below it.</summary>
    private static IEnumerable<string> Doors(string row)
    {
        var place = "";
        foreach (Match door in DoorPattern().Matches(row.Split(" | ")[0]))
        {
            place = door.Groups["place"].Value.Replace("…", place, StringComparison.Ordinal);
            yield return Plain($"{door.Groups["method"].Value} {place}");
        }
    }

    /// <summary>However its parameters are called.</summary>
    private static string Plain(string door) => ParameterPattern().Replace(door, "{}");

    [GeneratedRegex(@"`(?<method>[A-Z]+) (?<place>[/…][^?`]*)")]
    private static partial Regex DoorPattern();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex ParameterPattern();
}
