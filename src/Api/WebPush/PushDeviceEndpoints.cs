using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.WebPush;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.WebPush;

/// <summary>Which of one's browsers are told of messages while no tab is open, and how much.</summary>
internal static class PushDeviceEndpoints
{
    public static void MapWebPush(this IEndpointRouteBuilder routes)
    {
        var push = routes.MapGroup("").WithTags("Notifications");

        push.MapGet("/push/key", GetKey).WithName("GetPushKey");
        push.MapGet("/users/me/push-devices", Get).WithName("GetPushDevices");
        push.MapPost("/users/me/push-devices", Add).WithName("AddPushDevice");
        push.MapDelete("/users/me/push-devices/{id}", Remove).WithName("RemovePushDevice");
        push.MapPost("/users/me/push-devices/{id}/test", Test).WithName("TestPushDevice");
        push.MapPut("/users/me/push-content", SetContent).WithName("SetPushContent");
    }

    private static async Task<Ok<PushKeyView>> GetKey(VapidKeys keys) => TypedResults.Ok(new PushKeyView { Key = (await keys.GetAsync()).Public });

    private static async Task<Ok<PushDevicesView>> Get(Caller caller, IGrainFactory grains) =>
        TypedResults.Ok(PushDevicesView.From(await grains.WebPush(caller.Id).GetSettings(), caller.Session));

    private static async Task<Results<Ok<PushDeviceView>, RefusalProblem>> Add(PushTarget target, Caller caller, HttpRequest request, IGrainFactory grains)
    {
        var added = await grains.WebPush(caller.Id).Add(caller.Session, SessionDoor.DeviceOf(request), target);
        return added.Succeeded ? TypedResults.Ok(PushDeviceView.From(added.Value, caller.Session)) : added.Refusal.ToProblem();
    }

    private static async Task<NoContent> Remove(string id, Caller caller, IGrainFactory grains)
    {
        await grains.WebPush(caller.Id).Remove(id);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> Test(string id, Caller caller, IGrainFactory grains) =>
        (await grains.WebPush(caller.Id).Test(id)).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> SetContent(PushContentWish wish, Caller caller, IGrainFactory grains) =>
        (await grains.WebPush(caller.Id).SetContent(wish.Content)).ToNoContent();
}
