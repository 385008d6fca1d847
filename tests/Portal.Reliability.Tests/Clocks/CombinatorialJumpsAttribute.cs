using System.Reflection;
using Portal.Reliability.Tests.Simulation;
using Xunit.Sdk;
using Xunit.v3;

namespace Portal.Reliability.Tests.Clocks;

/// <summary>Every jump at every time of a swap that goes well, fails, hangs and is lost.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CombinatorialJumpsAttribute : DataAttribute
{
    private static readonly CloudFault[] Faults = [CloudFault.None, CloudFault.Fails, CloudFault.NeverEndsUndone, CloudFault.LostAfter];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [.. from minutes in (int[])[-180, -5, 5, 180] from after in (int[])[50, 120, 400, 2_000] from fault in Faults select new TheoryDataRow<int, int, string>(minutes, after, fault.ToString())]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
