using LiveChat.Api.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace LiveChat.Api.Files;

/// <summary>Bodies that are bytes, at the door and in the OpenAPI document.</summary>
internal static class FileDescription
{
    public static RouteHandlerBuilder TakesAPart(this RouteHandlerBuilder route) => route.WithMetadata(new TakesFile()).AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Bytes() };
        return Task.CompletedTask;
    });

    public static RouteHandlerBuilder GivesAFile(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse { Description = "OK", Content = Bytes() };
        operation.Responses["206"] = new OpenApiResponse { Description = "One range of it", Content = Bytes() };
        return Task.CompletedTask;
    });

    private static Dictionary<string, OpenApiMediaType> Bytes() => new()
    {
        ["application/octet-stream"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
    };
}
