namespace Portal.Domain.Preconditions;

/// <summary>Judges facts that were read before: synchronous, pure, no clock.</summary>
public interface IPrecondition<in TFacts> : IPrecondition
{
    Finding Judge(TFacts facts);
}
