using LiveChat.Api.Files.Media;
using LiveChat.Grains.Users;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.Files.Media;

public sealed class PreviewPlacesTests : IDisposable
{
    private readonly PreviewPlaces _places = new(Options.Create(new PreviewOptions { AtOnce = 2 }));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _places.Dispose();

    [Fact]
    public async Task Two_work_one_person_may_have_four_and_the_fifth_comes_again()
    {
        var taken = Enumerable.Range(0, 4).Select(_ => _places.TakeAsync(new UserId("ada"), Cancel)).ToArray();
        Assert.Equal([true, true, false, false], taken.Select(place => place.IsCompleted));
        Assert.Null(await _places.TakeAsync(new UserId("ada"), Cancel));
        var bob = _places.TakeAsync(new UserId("bob"), Cancel);
        Assert.False(bob.IsCompleted);

        foreach (var place in taken)
        {
            (await place)!.Dispose();
            (await place)!.Dispose();
        }

        using var last = await bob;
        Assert.NotNull(last);
        using var again = await _places.TakeAsync(new UserId("ada"), Cancel);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task Who_waits_no_longer_takes_no_place()
    {
        using var one = await _places.TakeAsync(new UserId("ada"), Cancel);
        using var two = await _places.TakeAsync(new UserId("ada"), Cancel);
        using var gone = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 2).Select(_ => _places.TakeAsync(new UserId("ada"), gone.Token)).ToArray();

        await gone.CancelAsync();

        foreach (var wait in waiting)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        }

        one!.Dispose();
        using var three = await _places.TakeAsync(new UserId("ada"), Cancel);
        Assert.NotNull(three);
    }

    [Fact]
    public async Task Only_so_many_wait()
    {
        var taken = Enumerable.Range(0, 32).Select(person => _places.TakeAsync(new UserId($"person{person}"), Cancel)).ToArray();

        Assert.Null(await _places.TakeAsync(new UserId("ada"), Cancel));

        foreach (var place in taken)
        {
            (await place)!.Dispose();
        }
    }

    [Fact]
    public async Task What_is_free_is_taken_without_waiting_and_what_is_not_takes_no_place()
    {
        var taken = Enumerable.Range(0, 2).Select(_ => _places.TakeFree(new UserId("ada"))).ToArray();
        Assert.All(taken, Assert.NotNull);
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(_places.TakeFree(new UserId("ada"))));
        var waiting = _places.TakeAsync(new UserId("ada"), Cancel);
        Assert.False(waiting.IsCompleted);

        taken[0]!.Dispose();

        using var waited = await waiting;
        Assert.NotNull(waited);
        Assert.Null(_places.TakeFree(new UserId("bob")));
        taken[1]!.Dispose();
        using var free = _places.TakeFree(new UserId("bob"));
        Assert.NotNull(free);
    }
}
