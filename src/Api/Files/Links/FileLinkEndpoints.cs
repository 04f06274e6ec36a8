using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Web;
using LiveChat.Grains.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Files.Links;

/// <summary>For what can send no cookie: a player, a program that a browser hands a file to. Whoever has the address has what the person who asked for it may have, as long as they may.</summary>
internal static class FileLinkEndpoints
{
    private const string Opened = "/files/linked/{link}";

    public static void MapFileLinks(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/files/{file}/link", Make).WithTags("Files").WithName("LinkFile");

    public static void MapLinkedFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Opened, Open).WithTags("Files").WithName("GetLinkedFile").AllowAnonymous().GivesFile(FileTypes.Unknown).GivesRange(FileTypes.Unknown);

    private static async Task<Results<Ok<FileLinkView>, RefusalProblem>> Make(
        FileId file, FileLinkWish wish, Caller caller, FileLinks links, FileAnswers answers)
    {
        var variant = wish.Variant is null ? FileVariant.Original : VariantAnswer.Named(wish.Variant);
        if (await answers.FindAsync(caller.Actor, file, variant) is { Refusal: { } refusal })
        {
            return refusal.ToProblem();
        }

        var (link, expiresAt) = await links.MakeAsync(caller, file, variant!.Value);
        return TypedResults.Ok(new FileLinkView { Url = $"/api/v1/files/linked/{link}", ExpiresAt = expiresAt });
    }

    private static async Task<IResult> Open(string link, FileLinks links, FileAnswers answers) => await links.ReadAsync(link) is { } opened
        ? await answers.OfAsync(opened.By, opened.File, opened.Variant)
        : FileAnswers.NotThere.ToProblem();
}

/// <summary>What a link is to open.</summary>
public sealed record FileLinkWish
{
    /// <summary><c>thumb</c>, <c>large</c> or <c>page</c>; the file itself when absent.</summary>
    public string? Variant { get; init; }
}

/// <summary>An address that needs no cookie.</summary>
public sealed record FileLinkView
{
    /// <summary>Without the host: the one that was asked.</summary>
    public required string Url { get; init; }

    /// <summary>It opens nothing after that, and before only as long as one may have the file and is signed in where it was asked for.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
