using System.Collections.Immutable;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What a body says of one ProcessStartInfo: the programs that it may start, and the arguments it has before more are given.</summary>
internal readonly record struct StartInfoCode(ImmutableArray<IOperation> Programs, ImmutableArray<IOperation> Arguments)
{
    private const string FileName = "FileName";
    private const string ArgumentText = "Arguments";
    private const string ArgumentList = "ArgumentList";

    public static bool IsCreation(IObjectCreationOperation creation) => creation.Type is { } type && IsStartInfo(type);

    /// <summary>The value that an assignment or an addition gives to the arguments.</summary>
    public static IOperation? ArgumentsGivenBy(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment when IsMember(Property(assignment.Target), ArgumentText) => assignment.Value,
        IInvocationOperation { TargetMethod.Name: "Add", Instance: { } list, Arguments: [var added] } when IsMember(Property(list), ArgumentList) => added.Value,
        _ => null,
    };

    /// <summary>What is said of the object to which the operation gives arguments.</summary>
    public static StartInfoCode Around(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is IInvocationOperation { Instance: null } start)
        {
            return new(Values(start.ArgumentNamed("fileName")), ImmutableArray<IOperation>.Empty);
        }

        var path = PathToOwner(operation);
        var programs = ImmutableArray.CreateBuilder<IOperation>();
        var arguments = ImmutableArray.CreateBuilder<IOperation>();
        var isPast = false;
        foreach (var other in operation.Root().DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            isPast |= other == operation;
            if (other is IObjectCreationOperation creation && IsCreation(creation) && path.SequenceEqual(PathTo(creation)))
            {
                if (isPast && other != operation)
                {
                    break;
                }

                programs.Clear();
                arguments.Clear();
                programs.AddRange(Values(creation.ArgumentNamed("fileName")));
                arguments.AddRange(Values(isPast ? null : creation.ArgumentNamed("arguments")));
            }
            else if (other is IAssignmentOperation assignment && IsMember(Property(assignment.Target), FileName) && path.SequenceEqual(PathToOwner(assignment)))
            {
                programs.Add(assignment.Value);
            }
            else if (!isPast && ArgumentsGivenBy(other) is { } given && path.SequenceEqual(PathToOwner(other)))
            {
                if (other is ISimpleAssignmentOperation)
                {
                    arguments.Clear();
                }

                arguments.Add(given);
            }
        }

        return new(programs.ToImmutable(), arguments.ToImmutable());
    }

    private static ImmutableArray<IOperation> Values(IArgumentOperation? argument) =>
        argument is null ? ImmutableArray<IOperation>.Empty : ImmutableArray.Create(argument.Value);

    private static IPropertySymbol? Property(IOperation operation) =>
        ((IsImplicitReceiver(operation) ? Initialized(operation) : operation) as IPropertyReferenceOperation)?.Property;

    private static bool IsMember(IPropertySymbol? property, string name) => property?.Name == name && IsStartInfo(property.ContainingType);

    private static bool IsStartInfo(ITypeSymbol type) => type is { Name: "ProcessStartInfo", ContainingNamespace.Name: "Diagnostics" };

    private static IReadOnlyList<object> PathToOwner(IOperation operation)
    {
        var path = PathTo(operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IInvocationOperation addition => addition.Instance,
            _ => operation,
        });
        return operation is IObjectCreationOperation ? path : [.. path.Take(path.Count - 1)];
    }

    // The symbols by which the body reaches an object. An object that gets no name is a path of its own.
    private static IReadOnlyList<object> PathTo(IOperation? operation)
    {
        switch (operation?.WithoutConversions())
        {
            case ILocalReferenceOperation local:
                return [local.Local];
            case IParameterReferenceOperation parameter:
                return [parameter.Parameter];
            case IMemberReferenceOperation member:
                return [.. PathTo(member.Instance), member.Member];
            case IInstanceReferenceOperation receiver when IsImplicitReceiver(receiver):
                return PathTo(Initialized(receiver));
            case IObjectCreationOperation creation:
                return PathToHolder(creation) is { Count: > 0 } holder ? holder : [creation];
            default:
                return [];
        }
    }

    private static IReadOnlyList<object> PathToHolder(IObjectCreationOperation creation) => creation.Consumer() switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => [declarator.Symbol],
        ISimpleAssignmentOperation assignment => PathTo(assignment.Target),
        _ => [],
    };

    private static bool IsImplicitReceiver(IOperation operation) => operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };

    // The object or the member that the initialiser around the receiver fills.
    private static IOperation? Initialized(IOperation receiver)
    {
        var initializer = receiver.Parent;
        while (initializer is not (null or IObjectOrCollectionInitializerOperation))
        {
            initializer = initializer.Parent;
        }

        return initializer?.Parent is IMemberInitializerOperation member ? member.InitializedMember : initializer?.Parent;
    }
}
