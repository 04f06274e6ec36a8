using System.Collections.Immutable;
using System.Text.Json;
using LiveChat.Api.Permissions;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LiveChat.Api.Accounts.Keys;

/// <summary>The keys that sign access tokens.</summary>
internal static class KeyEndpoints
{
    /// <summary>As long as other processes of ours keep them.</summary>
    private static readonly string Cached = $"public, max-age={SigningKeyRing.Fresh.TotalSeconds:0}";

    /// <summary>For programs of others that are given access tokens.</summary>
    public static void MapPublicKeys(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/jwks.json", Get).WithTags("Server").WithName("GetPublicKeys").AllowAnonymous();
    }

    public static void MapKeyRotation(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/admin/keys").WithTags("Administration");

        keys.MapGet("", List).WithName("GetKeys").RequireAdministrator();
        keys.MapPost("/rotate", Rotate).WithName("RotateKeys").RequireAdministrator();
    }

    private static async Task<FileContentHttpResult> Get(SigningKeyRing ring, HttpContext context)
    {
        var keys = new PublicKeys { Keys = [.. (await ring.GetAllAsync()).Select(PublicKey.From)] };
        var body = JsonSerializer.SerializeToUtf8Bytes(keys, ApiJson.Default.PublicKeys);
        context.Response.Headers.CacheControl = Cached;
        return TypedResults.Bytes(body, "application/json", entityTag: new EntityTagHeaderValue($"\"{Digests.Of(body)[..16]}\""));
    }

    private static async Task<Ok<ImmutableArray<KeyRow>>> List(IGrainFactory grains) =>
        TypedResults.Ok((await grains.Server().GetSigningKeys()).Select(KeyRow.From).ToImmutableArray());

    private static async Task<Results<NoContent, RefusalProblem>> Rotate(Caller caller, SigningKeyRing ring, IGrainFactory grains)
    {
        var rotated = await grains.Server().RotateSigningKeys(caller.Actor);
        if (rotated.Succeeded)
        {
            await ring.RenewAsync();
        }

        return rotated.ToNoContent();
    }
}
