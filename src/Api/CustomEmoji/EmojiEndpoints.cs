using LiveChat.Api.Accounts;
using LiveChat.Api.Limits;
using LiveChat.Api.Pictures;
using LiveChat.Api.Refusals;
using LiveChat.Api.Web;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.CustomEmoji;

/// <summary>The emoji that people gave to this server. What somebody says of the type of a file counts for nothing, in either direction.</summary>
internal static class EmojiEndpoints
{
    private static readonly string[] Types = ["image/png", "image/gif", "image/webp", "image/jpeg"];

    public static void MapEmoji(this IEndpointRouteBuilder routes)
    {
        var emoji = routes.MapGroup("/emoji").WithTags("Emoji");

        emoji.MapGet("", GetAll).WithName("GetEmoji");
        emoji.MapPut("/{name}", Add).WithName("AddEmoji").TakesFile(2 * EmojiFile.MaxBytes, Types);
        emoji.MapDelete("/{name}", Remove).WithName("RemoveEmoji");
        emoji.MapGet("/{name}/{picture}", GetPicture).WithName("GetEmojiPicture").GivesFile(Types);
    }

    private static async Task<Results<Ok<EmojiListView>, StatusCodeHttpResult>> GetAll(CurrentEmoji current, HttpContext context)
    {
        var list = await current.GetAsync();
        var tag = $"\"{list.Revision}-{list.Creators}\"";
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(list);
    }

    private static async Task<Results<Ok<EmojiView>, RefusalProblem>> Add(string name, Caller caller, HttpContext context, RateLimits rates, IGrainFactory grains)
    {
        if ((EmojiName.IsWellFormed(name) ? rates.RefuseEmoji(caller.Id) : EmojiName.Invalid) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (await PictureBody.ReadAsync(context, EmojiFile.MaxBytes) is not { } file)
        {
            return EmojiFile.TooLarge.ToProblem();
        }

        var added = await grains.Emoji(name).Add(caller.Actor, file);
        return added.Succeeded ? TypedResults.Ok(EmojiView.From(added.Value)) : added.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Remove(string name, Caller caller, IGrainFactory grains) =>
        EmojiName.IsWellFormed(name) ? (await grains.Emoji(name).Remove(caller.Actor)).ToNoContent() : EmojiName.Invalid.ToProblem();

    private static async Task<Results<FileContentHttpResult, RefusalProblem>> GetPicture(string name, PictureId picture, HttpContext context, IGrainFactory grains)
    {
        return EmojiName.IsWellFormed(name) && await grains.Emoji(name).Get(picture) is { } found
            ? PictureAnswer.Of(found, context)
            : RefusalProblems.NotFound.ToProblem();
    }
}
