package io.daicho.department;

/** Everything that can be asked of a department. */
public sealed interface DepartmentCommand
        permits RegisterDepartment, RenameDepartment, MergeDepartments, EraseDepartmentReason {}
