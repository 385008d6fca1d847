using Portal.Domain.HostedServices;
using Portal.Domain.Probing;

namespace Portal.Domain.Tests.Support;

/// <summary>Addresses that answer what a test wants.</summary>
internal sealed class FakeProbe(Func<Vip, string?> answer) : IAddressProbe
{
    public static readonly ProbeRule Rule = new(3, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(60));

    public int Asked { get; private set; }

    public ProbeRule? RuleFor(string serviceName) => Rule;

    public Task<ProbeAnswer> AskAsync(string serviceName, Vip address, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(answer(address) is { } version ? new ProbeAnswer(Sample.Now, version, 200) : new ProbeAnswer(Sample.Now, Failure: "connection refused"));
    }

    /// <summary>The version that was looked for last; null before.</summary>
    public string? Learned { get; private set; }

    /// <summary>What a search finds.</summary>
    public Func<string, bool> OnLearn { get; init; } = _ => false;

    public Task<bool> LearnAsync(string serviceName, Vip address, string version, CancellationToken cancellationToken) => Task.FromResult(OnLearn(Learned = version));
}
