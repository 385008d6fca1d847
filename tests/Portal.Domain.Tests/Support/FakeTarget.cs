using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>The far end of a swap: a pair whose addresses really change places, and answers that a test chooses.</summary>
internal sealed class FakeTarget : ISwapTarget
{
    public string Kind { get; init; } = Sample.Kind;

    public SwapCapabilities Capabilities { get; } = new(ExchangesAddresses: true, HasPreview: false, MovesConfiguration: false, IsGradual: false);

    public IReadOnlyList<IPrecondition> Preconditions => [];

    /// <summary>What is there now, for reads of the service; null when it has gone.</summary>
    public SampleFacts? Facts { get; set; } = Sample.Facts;

    /// <summary>What a read of a service finds; <see cref="Facts"/> when no test says otherwise.</summary>
    public Func<HostedService, HostedService?>? OnRead { get; set; }

    /// <summary>Reads of a service wait for this while it is set.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public IReadOnlyList<Finding> Findings { get; set; } = [Sample.Met()];

    public CloudFailure? ReadFailure { get; set; }

    public CloudFailure? SubscriptionsFailure { get; set; }

    public bool HasMoved { get; set; }

    public bool IsSplit { get; set; }

    public bool IsBusy { get; set; }

    /// <summary>What the submission does and answers.</summary>
    public Func<Submission> OnBegin { get; set; } = () => new Submission.Completed();

    public Func<SwapProgress> OnFollow { get; set; } = () => new SwapProgress.Succeeded();

    /// <summary>What the reader remembers; what the lists tell when no test says otherwise.</summary>
    public IInventory? Inventory { get; init; }

    /// <summary>Runs before both sides are read.</summary>
    public Action OnSides { get; set; } = () => { };

    public int Begun { get; private set; }

    public int Followed { get; private set; }

    public int Read { get; private set; }

    public static CloudOperation Accepted { get; } = new("PUT", "https://arm/x", "https://arm/op/1", null, Sample.Now, "r1");

    public static CloudFailure Failure(CloudFailureKind kind = CloudFailureKind.Refused) => new(kind, "It was refused.", "Conflict", "No.");

    public Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => SubscriptionsFailure is { } failure
        ? throw new CloudFailureException(failure)
        : Task.FromResult<IReadOnlyList<Subscription>>([Sample.Service.Subscription]);

    public Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken) => ReadFailure is { } failure
        ? throw new CloudFailureException(failure)
        : Task.FromResult<IReadOnlyList<SwapFacts>>(Facts is null ? [] : [Facts]);

    public IInventory OpenInventory() => Inventory ?? new ListedInventory(this);

    public async Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken)
    {
        Read++;
        if (Gate is { } gate)
            await gate.Task;
        if (ReadFailure is { } failure)
            throw new CloudFailureException(failure);
        return OnRead is null ? Facts : OnRead(service) is { } found ? Sample.Facts with { Service = found } : null;
    }

    public IReadOnlyList<Finding> Judge(SwapFacts facts) => Findings;

    public Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken)
    {
        Begun++;
        return Task.FromResult(OnBegin());
    }

    public Func<SwapIntent, Submission> OnMend { get; set; } = _ => new Submission.Completed();

    public Task<Submission> MendAsync(SwapIntent wanted, string correlation, CancellationToken cancellationToken)
    {
        Begun++;
        return Task.FromResult(OnMend(wanted));
    }

    public IReadOnlyList<SwapCommand> Commands(SwapIntent wanted, SidesReading now) =>
        [new($"Give {wanted.Staging.Vip.Address} to {wanted.Production.Name}", "az rest", "Invoke-AzRestMethod")];

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken)
    {
        Followed++;
        return Task.FromResult(OnFollow());
    }

    public Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken)
    {
        OnSides();
        if (ReadFailure is { } failure)
            throw new CloudFailureException(failure);
        var isReversed = intent.Production.Deployment == Sample.Service.Staging!.Id;
        var (live, staged) = HasMoved != isReversed ? (Slot.Staging, Slot.Production) : (Slot.Production, Slot.Staging);
        return Task.FromResult(new SidesReading(
            new SideNow(intent.Production.Deployment, live, IsSplit ? null : $"/ip/{live}", !IsBusy),
            new SideNow(intent.Staging.Deployment, staged, $"/ip/{staged}", !IsBusy)));
    }
}
