using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Portal.Reliability.Tests.Databases;

/// <summary>Every unique index on either database.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CombinatorialRulesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
    [
        .. from database in (string[])["SQLite", "PostgreSQL"]
           from index in (string[])["one_active_operation_a_service", "no_two_operations_follow_the_same", "one_operation_an_idempotency_key"]
           select new TheoryDataRow<string, string>(database, index),
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
