using System.Collections.Immutable;
using LiveChat.Api.Permissions;
using LiveChat.Grains;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Files;

/// <summary>What the files of everybody come to. Which they are, administrators do not see.</summary>
internal static class ServerFilesEndpoints
{
    public static void MapServerFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/files", Get).WithTags("Administration").WithName("GetServerFiles").RequireAdministrator();

    private static async Task<Ok<ServerFiles>> Get(IGrainFactory grains)
    {
        var tally = await grains.FileTotal().Get();
        var cards = tally.Top.Length == 0 ? [] : await grains.Directory().GetUsers([.. tally.Top.Select(person => person.User)]);
        return TypedResults.Ok(ServerFiles.From(tally, cards));
    }
}

/// <summary>What the files of everybody come to, as it was a few seconds ago.</summary>
public sealed record ServerFiles
{
    /// <summary>In bytes, from when files are begun until they are deleted.</summary>
    public required long Used { get; init; }

    /// <summary>In bytes, what the server takes; absent without a limit.</summary>
    public long? Most { get; init; }

    /// <summary>How many there are.</summary>
    public required long Files { get; init; }

    /// <summary>How many people have any.</summary>
    public required int People { get; init; }

    /// <summary>Who uses most, the most first; at most 50.</summary>
    public required ImmutableArray<PersonFilesView> Top { get; init; }

    internal static ServerFiles From(FileTally tally, ImmutableArray<UserCard> cards)
    {
        var byId = cards.ToDictionary(card => card.Id);
        return new ServerFiles
        {
            Used = tally.Used,
            Most = tally.Most,
            Files = tally.Files,
            People = tally.People,
            Top = [.. tally.Top.Select(person => PersonFilesView.From(person, byId.GetValueOrDefault(person.User)))],
        };
    }
}

/// <summary>What the files of one person come to.</summary>
public sealed record PersonFilesView
{
    public required UserId Id { get; init; }

    /// <summary>Absent when there is no such account any more.</summary>
    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>In bytes.</summary>
    public required long Used { get; init; }

    public required int Files { get; init; }

    internal static PersonFilesView From(PersonFiles person, UserCard? card) => new()
    {
        Id = person.User,
        Name = card?.Name,
        DisplayName = card?.DisplayName,
        Used = person.Used,
        Files = person.Files,
    };
}
