using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class CircuitGateTests
{
    private readonly CircuitGate gate = new(new LimitOptions { CircuitsPerPerson = 2, Circuits = 3 });

    [Fact]
    public void Enter_OneTooMany_IsRefusedForThatPersonOnly()
    {
        Assert.Null(gate.Enter("ana"));
        Assert.Null(gate.Enter("ana"));

        Assert.Equal(429, gate.Enter("ana"));
        Assert.Null(gate.Enter("ben"));
    }

    [Fact]
    public void Enter_AllTaken_IsRefusedUntilOneLeaves()
    {
        Assert.Null(gate.Enter("ana"));
        Assert.Null(gate.Enter("ana"));
        Assert.Null(gate.Enter("ben"));

        Assert.Equal(503, gate.Enter("eva"));
        gate.Leave("ana");
        Assert.Null(gate.Enter("eva"));
    }

    [Fact]
    public void Enter_TenThousand_AsManyAsAgreed() => Assert.Equal(2, Enumerable.Range(0, 10_000).Count(_ => gate.Enter("ana") is null));
}
