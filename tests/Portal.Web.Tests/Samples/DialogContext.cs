using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Presence;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Samples;

/// <summary>The portal's services around one sample service, with a clock that a test moves.</summary>
public abstract class DialogContext : BunitContext
{
    private SwapPolicy policy = new();
    private ChangeSources sources = ChangeSources.None;

    protected DialogContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<IOperationLog>(Log);
        Services.AddSingleton<ISwapTarget>(Target);
        Services.AddSingleton<ServiceEstate>().AddSingleton<OperationFeed>().AddSingleton<SwapKinds>().AddSingleton<SwapPlanner>().AddSingleton<SwapService>().AddSingleton<RepairService>().AddSingleton<IPolicyBook>(Book).AddRules().AddChanges().AddSingleton(new SwapTiming());
        Services.AddSingleton(_ => policy);
        Services.AddLocalOperator();
        Services.AddSingleton(LedgerSamples.History(Ledger)).AddSingleton<ILedger>(Ledger);
        Services.AddSingleton<ReleaseBook>().AddSingleton(_ => sources).AddSingleton<ChangeLists>();
        Services.AddLamps(Lamps).AddSingleton<PresenceBook>().AddBells();
        Target.Facts = DialogSamples.Facts(DialogSamples.Service, Time.GetUtcNow());
        Target.Findings = [DialogSamples.Met()];
    }

    private protected FakeTimeProvider Time { get; } = new(DialogSamples.Now);

    private protected FakeTarget Target { get; } = new();

    private protected MemoryLog Log { get; } = new();

    private protected MemoryBook Book { get; } = new();

    private protected MemoryLedger Ledger { get; } = new();

    private protected MemoryLamps Lamps { get; } = new();

    private protected void Policy(SwapPolicy asked) => policy = asked;

    /// <summary>Where the changes of all services can be read.</summary>
    private protected void Compare(string template) => sources = new ChangeSources(new ChangeSource(template), ChangeSources.None.Services);

    private protected void FillEstate()
    {
        var estate = Services.GetRequiredService<ServiceEstate>();
        estate.Replace(DialogSamples.Estate(DialogSamples.Service), estate.Now);
    }

    /// <summary>The next read shows this service, read at the time it is asked.</summary>
    private protected void Show(HostedService service, params Difference[] differences) => Target.Facts = DialogSamples.Facts(service, Time.GetUtcNow(), differences);
}
