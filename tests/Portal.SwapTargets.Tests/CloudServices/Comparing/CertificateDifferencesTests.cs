using Portal.Domain;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Comparing;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Comparing;

public sealed class CertificateDifferencesTests
{
    private static readonly DateTimeOffset End = new(2027, 11, 17, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_Renewed_TellsUntilWhenEachHolds() => Assert.Equal(
        [new Difference(DifferenceKind.Certificate, "kv: tls", "until 2027-11-17, version 1", "until 2028-11-17, version 2")],
        Of([Tls("1", End)], [Tls("2", End.AddYears(1))]));

    [Fact]
    public void Of_Same_IsNone() => Assert.Empty(Of([Tls("1", End)], [Tls("1", End)]));

    [Fact]
    public void Of_Added_IsTold() => Assert.Equal([new Difference(DifferenceKind.Certificate, "kv: tls", null, "end not told, version 2")], Of([], [Tls("2", null)]));

    [Fact]
    public void Of_VaultNotRead_TellsNothingOfIt() =>
        Assert.Empty(CertificateDifferences.Of(Pairs.Ready().Production!, Pairs.Ready().Staging! with { Certificates = Reading.NotAsked<EquatableList<CertificateFacts>>() }));

    private static CertificateFacts Tls(string version, DateTimeOffset? end) => new(new VaultCertificate("/x/kv", "tls", version), end);

    private static IEnumerable<Difference> Of(IReadOnlyList<CertificateFacts> production, IReadOnlyList<CertificateFacts> staging) => CertificateDifferences.Of(
        Pairs.Ready().Production! with { Certificates = Reading.Of<EquatableList<CertificateFacts>>([.. production]) },
        Pairs.Ready().Staging! with { Certificates = Reading.Of<EquatableList<CertificateFacts>>([.. staging]) });
}
