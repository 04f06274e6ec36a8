using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Rooms;

/// <summary>Messages in short, for quotes and previews: many with one request.</summary>
internal static class ExcerptEndpoints
{
    private const int Most = 50;

    public static void MapExcerpts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rooms/{room}/excerpts", GetExcerpts).WithTags("Messages").WithName("GetExcerpts");

    private static async Task<Results<Ok<ImmutableArray<MessageExcerpt>>, RefusalProblem>> GetExcerpts(
        RoomId room, string? messages, Caller caller, IGrainFactory grains)
    {
        if (Seqs(messages) is not { } seqs)
        {
            return RefusalProblems.BadRequest("messages", $"The seqs of 1 to {Most} messages, with commas between them.");
        }

        var found = await grains.Timeline(room).GetExcerpts(caller.Actor, seqs);
        return found.Succeeded ? TypedResults.Ok(found.Value.Items) : found.Refusal.ToProblem();
    }

    private static ImmutableArray<long>? Seqs(string? list)
    {
        var parts = (list ?? "").Split(',', Most + 1);
        var seqs = ImmutableArray.CreateBuilder<long>(parts.Length);
        foreach (var part in parts)
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
            {
                return null;
            }

            seqs.Add(seq);
        }

        return seqs.Count <= Most ? seqs.MoveToImmutable() : null;
    }
}
