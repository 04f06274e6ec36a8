using LiveChat.Api.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace LiveChat.Api.Pictures;

/// <summary>Bodies that are pictures, at the door and in the OpenAPI document.</summary>
internal static class PictureDescription
{
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/webp"];

    public static RouteHandlerBuilder TakesAPicture(this RouteHandlerBuilder route) => route.WithMetadata(new TakesFile()).AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Files() };
        return Task.CompletedTask;
    });

    public static RouteHandlerBuilder GivesAPicture(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse { Description = "OK", Content = Files() };
        return Task.CompletedTask;
    });

    private static Dictionary<string, OpenApiMediaType> Files() => Types.ToDictionary(
        type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } });
}
