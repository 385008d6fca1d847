namespace Portal.Reliability.Tests.Model;

/// <summary>One thing that happens. <paramref name="Number"/> means what the kind makes of it.</summary>
internal sealed record Step(StepKind Kind, int Portal, int Operator, int Pair, int Number)
{
    public override string ToString() => $"{Kind}({Portal},{Operator},{Pair},{Number})";
}
