using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Operations;
using Portal.Domain.Probing;

namespace Portal.Storage.Tests.Support;

public abstract class LampLogContract : IAsyncDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 3, 0, TimeSpan.Zero);

    private readonly TemporaryStorage storage;

    private protected LampLogContract(TemporaryStorage storage) => this.storage = storage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task SaveAsync_Twice_KeepsTheNewest()
    {
        var services = await storage.StartAsync(Token);
        var admitted = (Admission.Admitted)await services.GetRequiredService<IOperationLog>().AdmitAsync(Operations.New(), Token);
        var lamps = services.GetRequiredService<ILampLog>();

        await lamps.SaveAsync(admitted.Operation.Id, Strip("4.1.7"), Token);
        await lamps.SaveAsync(admitted.Operation.Id, Strip("4.1.7", "4.2.0"), Token);

        var kept = await lamps.FindAsync(admitted.Operation.Id, Token);
        Assert.Equal(["4.1.7", "4.2.0"], kept!.Production.Select(answer => answer.Version));
    }

    [Fact]
    public async Task FindAsync_NothingKept_IsNull() =>
        Assert.Null(await (await storage.StartAsync(Token)).GetRequiredService<ILampLog>().FindAsync(new OperationId(1), Token));

    private static AddressStrip Strip(params string[] versions) => new([.. versions.Select(version => new ProbeAnswer(At, version, 200))], []);
}
