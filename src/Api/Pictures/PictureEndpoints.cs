using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Web;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Pictures;

/// <summary>What people look like. What somebody says of the type of a file counts for nothing, in either direction.</summary>
internal static class PictureEndpoints
{
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/webp"];

    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/users/me/picture", SetPicture).WithName("SetPicture").WithTags("People").TakesFile(PictureBody.Bearable, Types);
        routes.MapDelete("/users/me/picture", RemovePicture).WithName("RemovePicture").WithTags("People");
        routes.MapGet("/pictures/{user}/{picture}", GetPicture).WithName("GetPicture").WithTags("People").GivesFile(Types);
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> SetPicture(Caller caller, HttpContext context, IGrainFactory grains)
    {
        return await PictureBody.ReadAsync(context) is { } file
            ? View(await grains.Picture(caller.Id).Set(file))
            : Picture.TooLarge.ToProblem();
    }

    private static async Task<Results<Ok<Me>, RefusalProblem>> RemovePicture(Caller caller, IGrainFactory grains)
    {
        return View(await grains.Picture(caller.Id).Remove());
    }

    private static async Task<Results<FileContentHttpResult, RefusalProblem>> GetPicture(
        UserId user, PictureId picture, HttpContext context, IGrainFactory grains)
    {
        return await grains.Picture(user).Get(picture) is { } found ? PictureAnswer.Of(found, context) : RefusalProblems.NotFound.ToProblem();
    }

    private static Results<Ok<Me>, RefusalProblem> View(Result<UserProfile> changed) =>
        changed.Succeeded ? TypedResults.Ok(Me.From(changed.Value)) : changed.Refusal.ToProblem();
}
